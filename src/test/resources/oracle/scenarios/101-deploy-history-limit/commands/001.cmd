kubectl create namespace s-101
