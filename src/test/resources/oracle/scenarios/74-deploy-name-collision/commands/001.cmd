kubectl create namespace s-74
