kubectl label node s155-b1 s155-b2 s155-b3 sim-dead-
