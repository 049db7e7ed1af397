kubectl create namespace s-93
