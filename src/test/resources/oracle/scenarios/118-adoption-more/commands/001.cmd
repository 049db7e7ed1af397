kubectl create namespace s-118
