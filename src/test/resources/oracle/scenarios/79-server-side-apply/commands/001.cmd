kubectl create namespace s-79
