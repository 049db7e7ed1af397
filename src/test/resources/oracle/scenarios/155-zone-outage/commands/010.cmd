kubectl label node s155-b2 sim-dead=true
