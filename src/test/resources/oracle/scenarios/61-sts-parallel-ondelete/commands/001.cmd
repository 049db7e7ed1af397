kubectl create namespace s-61
