kubectl create namespace s-58
