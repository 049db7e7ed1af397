kubectl create namespace s-76
