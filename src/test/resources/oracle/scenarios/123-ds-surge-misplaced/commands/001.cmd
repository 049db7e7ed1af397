kubectl create namespace s-123
