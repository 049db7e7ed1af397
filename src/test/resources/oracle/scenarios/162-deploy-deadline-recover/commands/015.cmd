kubectl annotate pods -l app=web sim/ready=true --overwrite
