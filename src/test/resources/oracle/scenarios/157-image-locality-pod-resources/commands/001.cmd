kubectl create namespace s-157
