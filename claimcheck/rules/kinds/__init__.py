"""The kinds of rules: few in code, many rules in data. Each module holds SELECT_KEYS and `find`."""
