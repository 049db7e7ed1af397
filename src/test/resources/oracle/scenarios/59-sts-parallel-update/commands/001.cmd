kubectl create namespace s-59
