kubectl annotate pods -l app=web sim/terminate=slow
