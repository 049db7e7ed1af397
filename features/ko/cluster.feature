# language: ko
기능: 시나리오의 클러스터

  배경:
    먼저 존 a와 b마다 노드가 2대인 클러스터가 있다
    그리고 존 c에 CPU 16개와 메모리 64Gi의 노드 big이 있다
    그리고 시드는 42이다

  시나리오: 배경이 클러스터를 설명한다
    만일 "kubectl get nodes -L topology.kubernetes.io/zone --no-headers"를 실행하면
    그러면 출력은 다음과 비슷하다:
      """
      big Ready <none> * c
      m-k8s Ready control-plane *
      w1-k8s Ready <none> * a
      w2-k8s Ready <none> * b
      w3-k8s Ready <none> * a
      w4-k8s Ready <none> * b
      """
