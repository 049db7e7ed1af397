kubectl annotate pods -l app=agent sim/ready=false
