kubectl annotate pods -l role=slow sim/terminate=slow
