kubectl create namespace s-112
