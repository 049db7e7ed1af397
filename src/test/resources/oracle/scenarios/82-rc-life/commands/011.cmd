kubectl annotate pod stray sim/ready=false
