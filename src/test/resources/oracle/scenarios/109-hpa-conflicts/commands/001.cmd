kubectl create namespace s-109
