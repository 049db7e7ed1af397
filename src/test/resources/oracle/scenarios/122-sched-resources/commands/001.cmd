kubectl create namespace s-122
