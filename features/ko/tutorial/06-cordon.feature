# language: ko
기능: 노드 커든

  배경:
    먼저 매니페스트 "echo-hname.yaml"이 있다

  시나리오: 커든한 노드는 파드를 지키고 새 파드를 받지 않는다
    만약 "kubectl cordon w3-k8s"를 실행하면
    그러면 출력은 "node/w3-k8s cordoned"다
    그리고 항상 w3-k8s에 있는 파드는 1개다
    만약 echo-hname을 9개로 스케일하면
    그러면 준비된 echo-hname의 파드는 9개다
    만약 "kubectl get nodes"를 실행하면
    그러면 출력은 다음과 비슷하다:
      """
      NAME     STATUS                     ROLES           AGE   VERSION
      m-k8s    Ready                      control-plane   *     v1.37.2
      w1-k8s   Ready                      <none>          *     v1.37.2
      w2-k8s   Ready                      <none>          *     v1.37.2
      w3-k8s   Ready,SchedulingDisabled   <none>          *     v1.37.2
      """

  시나리오: 언커든한 노드는 다시 파드를 받는다
    만약 w3-k8s를 커든하면
    그러면 노드 w3-k8s는 커든되어 있다
    만약 "kubectl uncordon w3-k8s"를 실행하면
    그러면 출력은 "node/w3-k8s uncordoned"다
    그리고 노드 w3-k8s는 스케줄할 수 있다
    만약 echo-hname을 9개로 스케일하면
    그러면 w3-k8s에 있는 파드는 3개 이상이다
