kubectl annotate pod db-1 db-2 sim/ready=false
