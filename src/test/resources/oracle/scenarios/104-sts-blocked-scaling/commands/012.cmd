kubectl annotate pod web-1 sim/ready=true --overwrite
