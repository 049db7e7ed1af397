kubectl create namespace s-82
