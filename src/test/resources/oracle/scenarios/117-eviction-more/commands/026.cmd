kubectl annotate pod db-0 sim/ready=false
