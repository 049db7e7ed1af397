kubectl create token robot
