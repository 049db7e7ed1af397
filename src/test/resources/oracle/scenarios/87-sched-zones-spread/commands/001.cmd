kubectl create namespace s-87
