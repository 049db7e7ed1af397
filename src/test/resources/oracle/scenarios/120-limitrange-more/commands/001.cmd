kubectl create namespace s-120
