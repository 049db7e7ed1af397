kubectl annotate pod web-0 sim/ready=false
