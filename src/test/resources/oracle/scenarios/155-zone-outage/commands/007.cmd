kubectl label node s155-b1 sim-dead=true
