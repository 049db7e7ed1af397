kubectl create namespace s-116
