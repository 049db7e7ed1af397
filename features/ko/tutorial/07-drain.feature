# language: ko
기능: 노드 드레인

  배경:
    먼저 매니페스트 "daemonsets.yaml"이 있다
    그리고 매니페스트 "echo-hname.yaml"이 있다

  시나리오: 데몬셋의 파드가 있으면 드레인이 멈추고 노드는 커든된 채로 남는다
    만약 "kubectl drain w1-k8s"를 실행하면
    그러면 종료 코드는 1이다
    그리고 오류 출력은 다음과 비슷하다:
      """
      error: unable to drain node "w1-k8s" due to error: cannot delete DaemonSet-managed Pods (use --ignore-daemonsets to ignore): kube-system/calico-node-*, kube-system/kube-proxy-*, continuing command...
      There are pending nodes to be drained:
       w1-k8s
      cannot delete DaemonSet-managed Pods (use --ignore-daemonsets to ignore): kube-system/calico-node-*, kube-system/kube-proxy-*
      """
    그리고 노드 w1-k8s는 커든되어 있다
    그리고 준비된 echo-hname의 파드는 3개다

  시나리오: --ignore-daemonsets를 주면 나머지 파드는 모두 옮겨 간다
    만약 "kubectl drain w1-k8s --ignore-daemonsets"를 실행하면
    그러면 종료 코드는 0이다
    그리고 w1-k8s에 있는 파드는 0개다
    그리고 준비된 echo-hname의 파드는 3개다
    그리고 echo-hname의 파드들이 w2-k8s, w3-k8s에서 실행된다
    만약 w1-k8s를 언커든하면
    그러면 노드 w1-k8s는 스케줄할 수 있다
    그리고 w1-k8s에 있는 파드는 0개다
