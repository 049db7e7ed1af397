kubectl create namespace s-88
