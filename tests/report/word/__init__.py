"""Documents of Word (hlgl_cli/report/word/)."""
