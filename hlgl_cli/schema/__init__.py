"""JSON Schema 2020-12 of what is read and of what is printed as JSON (docs/editor.md).

taplo, which checks TOML in editors, knows less of it than Python's jsonschema: no `prefixItems`, no
`dependentRequired`, and nothing beside a `$ref`. The schemas do without.
"""
