kubectl label node s155-b3 sim-dead=true
