kubectl create namespace s-119
