kubectl annotate pod named sim/ready=false
