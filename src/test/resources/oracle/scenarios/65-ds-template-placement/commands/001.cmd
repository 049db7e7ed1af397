kubectl create namespace s-65
