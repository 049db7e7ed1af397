# Completion of kubectl for fish: seatrial kubectl completion fish | source
function __seatrial_kubectl
    set -l current (commandline -ct)
    set -l words (commandline -opc) $current
    set -l lines (eval $words[1] __completeNoDesc (string escape -- $words[2..-1]) 2>/dev/null)
    set -l directive (string replace ':' '' -- $lines[-1])
    set -e lines[-1]
    # 8: endings of files; 4: no files.
    if test (math "bitand($directive, 8)") -ne 0
        or test (math "bitand($directive, 4)") -eq 0 -a (count $lines) -eq 0
        __fish_complete_path $current
        return
    end
    # The value of a flag is answered alone.
    set -l prefix (string match -r -- '^-[^=]*=' $current; or echo '')
    printf '%s\n' $prefix$lines
end
complete -c kubectl -f -a '(__seatrial_kubectl)'
