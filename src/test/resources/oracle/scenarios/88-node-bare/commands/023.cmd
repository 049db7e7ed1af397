kubectl label node s88-bare sim-dead-
