# Completion of hlgl for fish. Made by: hlgl completion fish
function __hlgl_completion
    set -l command (string replace -r '^~/' "$HOME/" -- (commandline -opc)[1])
    test -x "$command"; or set command hlgl
    set -l words (commandline -cp | string join ' ')
    set -l word (commandline -ct)
    # env is silent where hlgl has been removed; fish itself would not be.
    for line in (env _HLGL_COMPLETE=fish_complete COMP_WORDS="$words" COMP_CWORD="$word" \
            $command 2>/dev/null)
        set -l fields (string split --max 2 \t -- $line)
        switch $fields[1]
            case plain
                string join \t -- $fields[2..]
            case file toml folder
                __hlgl_files $fields
        end
    end
end

# Files and folders that begin with what is typed behind `before`; if no TOML file does, any.
function __hlgl_files --argument-names kind before typed
    set -l files (__fish_complete_path (string replace -r '^~/' "$HOME/" -- $typed))
    string match -q '~/*' -- $typed; and set files (string replace -- "$HOME/" '~/' $files)
    if test $kind = folder
        set files (string match -r '^[^\t]*/(?:\t.*)?$' -- $files)
    else if test $kind = toml
        set -l fitting (string match -r '^[^\t]*(?:/|\.toml)(?:\t.*)?$' -- $files)
        test -n "$fitting"; and set files $fitting
    end
    test -n "$files"; and printf '%s\n' $before$files
end

complete --keep-order --no-files --command hlgl --arguments '(__hlgl_completion)'
