# Completion of kubectl for fish: seatrial kubectl completion fish | source
function __seatrial_kubectl
    set -l words (commandline -opc) (commandline -ct)
    eval $words[1] __completeNoDesc (string escape -- $words[2..-1]) 2>/dev/null | string match -v ':*'
end
complete -c kubectl -f -a '(__seatrial_kubectl)'
