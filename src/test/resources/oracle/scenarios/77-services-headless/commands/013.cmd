kubectl annotate pod web-5f9dc4874b-ljsx6 sim/ready=false
