kubectl create namespace s-66
