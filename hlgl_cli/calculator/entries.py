"""Every calculation there is, in the order of use."""

from hlgl_cli.calculator import growth, prices, quantities, targets

ENTRIES = {
    entry.name: entry
    for entry in (*growth.ENTRIES, *targets.ENTRIES, *prices.ENTRIES, *quantities.ENTRIES)
}
