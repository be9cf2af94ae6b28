"""Questions and checks -> conflicts: few kinds in code, many rules in the YAML files of `rules/`.

Start at `run.run`; `load.load_rules` reads the rules, `cases.run_cases` tests them.
"""
