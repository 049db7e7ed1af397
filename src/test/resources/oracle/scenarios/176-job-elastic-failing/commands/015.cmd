kubectl annotate pods -l job-name=repl sim/terminate=slow
