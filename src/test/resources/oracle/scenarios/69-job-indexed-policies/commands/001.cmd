kubectl create namespace s-69
