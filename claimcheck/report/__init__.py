"""A report -> text for people and for machines: no printing, no files, no clock, no terminal.

In: a `Report`. Out: text, each format a function of its own. Start at `as_json.to_dict` (the contract, whose
types are in `contract`) and `table.render`; `claims` shows the claims alone, `schema` describes the JSON.
"""
